// expect: Only the last
var u = truth[.., .., 0];
for (var k = 0; k < free; k++) u = step(u).detach();
for (var k = 0; k < counted; k++) u = step(u);
return (u - truth[.., .., free + counted]).square().mean();
