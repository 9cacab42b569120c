// expect: What was subtracted inside must be added back outside
return (z - z.max()).exp().sum().log();
