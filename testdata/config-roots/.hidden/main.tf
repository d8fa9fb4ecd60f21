# Hidden directories and packages of other tools are not looked into.
