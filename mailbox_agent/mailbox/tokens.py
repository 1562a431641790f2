"""Access tokens from a sign-in service. Being written."""


class AccessTokens:
    def __init__(self, name, sign_in, secret): ...
