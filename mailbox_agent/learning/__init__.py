"""What people's own edits and corrections teach a language model, once a person approved it.

`gathering` makes candidates, with typed blanks in place of everything that is of one customer;
`nearest` gives the few that fit a question. Nothing is learned across mailboxes, and nothing from
confidential cases.
"""
