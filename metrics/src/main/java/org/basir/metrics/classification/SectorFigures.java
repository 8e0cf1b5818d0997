package org.basir.metrics.classification;

import org.basir.metrics.taxonomy.SectorCode;

/// The figures of one sector.
///
/// @param support excerpts that have the sector
/// @param predicted excerpts that got it
/// @param hits excerpts that have it and got it
public record SectorFigures(
    SectorCode sector,
    int support,
    int predicted,
    int hits,
    double precision,
    double recall,
    double f1) {}
