# Row 71: one root module has the trail, the other one has the rest of the account.
# no plan: there are two root modules, each with a plan of its own
# verdict: pass
# because: root modules given together describe one account
# note: the root modules are the sub-folders trail and application
