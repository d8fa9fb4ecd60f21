# Called by modules/trail.
