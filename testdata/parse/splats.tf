# "@" is the element at hand, in angle brackets what is made of each.

# [*] takes all that follows it.

full       = a[*].b[0].c       # => a<@.b[0].c>
full_twice = a[*].b[*].c       # => a<@.b<@.c>>

# .* takes the attributes that follow it; an index is applied to the result.

attribute = a.*.b.c            # => a<@.b.c>
legacy    = a.*.b.0            # => a<@.b[0]>
index     = a.*.b[0]           # => a<@.b>[0]
bare      = a.*                # => a<@>
