package org.basir.inference.guidance;

/// A token chosen by guidance.
///
/// @param token what was chosen
/// @param looked tokens whose length law was evaluated
/// @param distance the most by which the distribution drawn from can differ from the full one, in
///   total variation; 0 for the likeliest token
/// @param unguided whether no token's law was believed, and the model's own likeliest was taken
public record Choice(int token, int looked, double distance, boolean unguided) {}
