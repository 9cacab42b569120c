var turned = x;
for (var k = 0; k < quarters; k++) turned = turned.transpose(2, 3).flip(2);
if (negative) turned = 1 - turned;
return (turned * brightness).clamp(0, 1);
