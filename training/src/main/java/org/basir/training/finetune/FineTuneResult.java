package org.basir.training.finetune;

import java.nio.file.Path;
import org.basir.inference.model.ModelId;

/// A classifier that was fine-tuned and written.
///
/// @param id its name, which is its folder's and its encoder's
/// @param version names these very parameters
/// @param folder holds the encoder, the head, `MODEL_CARD.md`, `report.html` and `training.json`
/// @param figures on dev
public record FineTuneResult(ModelId id, String version, Path folder, TunedFigures figures) {}
