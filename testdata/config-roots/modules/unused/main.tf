# Called by nobody: a root module of its own.
