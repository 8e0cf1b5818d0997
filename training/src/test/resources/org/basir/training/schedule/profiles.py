"""Writes profiles.csv: the profiles at some shares of a run, by their definitions, with mpmath."""

from mpmath import cos, mp, mpf, nstr, pi

mp.dps = 40


def rex(d):
    return lambda p: (1 - p) / ((1 - d) + d * (1 - p))


def cosine(p):
    return (1 + cos(pi * p)) / 2


def tenths(*drops):
    return lambda p: mpf(10) ** -sum(drop <= p for drop in drops)


def one_cycle(p):
    top, start, end = mpf(3) / 10, mpf(1) / 25, mpf(1) / 250_000
    if p < top:
        return 1 + (start - 1) * cosine(p / top)
    return end + (1 - end) * cosine((p - top) / (1 - top))


profiles = {
    "rex": rex(mpf(1) / 2),
    "linear": lambda p: 1 - p,
    "cosine": cosine,
    "rex:0.9": rex(mpf(9) / 10),
    "constant": lambda p: mpf(1),
    "exponential": lambda p: mpf(100) ** -p,
    "step:50-75": tenths(mpf(1) / 2, mpf(3) / 4),
    "step:30-60-90": tenths(mpf(1) / 3, mpf(2) / 3),
    "onecycle": one_cycle,
}
with open("profiles.csv", "w") as file:
    print("p", *profiles, sep=",", file=file)
    for text in ("0", "0.1", "0.25", "0.3", "0.5", "0.7", "0.75", "0.9", "0.95", "0.99", "1"):
        row = [nstr(profile(mpf(text)), 12) for profile in profiles.values()]
        print(text, *row, sep=",", file=file)
