package org.basir.ranking.returns;

import java.time.LocalDate;

/// A split or bonus that prices have to be adjusted for.
///
/// @param exDate the first day that trades at the new price
/// @param factor how many shares one share became
/// @param inferred whether nobody said so but the prices
record Adjustment(String symbol, LocalDate exDate, double factor, boolean inferred) {}
