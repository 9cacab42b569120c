// expect: another shape than the question
return q => y;
