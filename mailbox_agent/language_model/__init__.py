"""The language model: any server that speaks OpenAI's chat completions.

client → ladder (which form of answer the server can give, one repair turn) → outcome. Nothing else
in the program opens a connection to a model; what may be asked is decided in `asking/`.
"""
