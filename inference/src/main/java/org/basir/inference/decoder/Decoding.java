package org.basir.inference.decoder;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.LikelyFirst;
import org.basir.inference.sampling.Logits;

/// The course of one completion, step by step.
final class Decoding {

  private final Reader reader;
  private final TokenChoice choice;
  private final Output output;
  private final DecoderTokenizer tokenizer;
  private final int alternatives;
  private List<Alternative> first = List.of();

  Decoding(
      Reader reader,
      TokenChoice choice,
      Output output,
      DecoderTokenizer tokenizer,
      int alternatives) {
    this.reader = reader;
    this.choice = choice;
    this.output = output;
    this.tokenizer = tokenizer;
    this.alternatives = alternatives;
  }

  /// The likeliest first tokens, once run.
  List<Alternative> first() {
    return first;
  }

  /// Reads the prompt and produces at most so many tokens.
  End run(TokenIds prompt, int most) throws OrtException {
    reader.read(prompt.slice(reader.length(), prompt.size() - 1));
    choice.begin(prompt);
    int last = prompt.last();
    if (most == 0) {
      first = likely(logits(reader.step(last, HiddenStates.NONE)));
    }
    for (int position = 0; position < most && !choice.ends(); position++) {
      last = next(position, last);
      var piece = output.piece(last);
      choice.accept(last, piece);
      var end = output.add(last, piece);
      if (end.isPresent()) {
        return end.get();
      }
    }
    output.addRest();
    return End.LENGTH;
  }

  private int next(int position, int last) throws OrtException {
    var reading = reader.step(last, choice.needs());
    var logits = logits(reading);
    if (position == 0) {
      first = likely(logits);
    }
    return choice.next(new DecodingStep(position, reading), logits);
  }

  private static float[] logits(Reading reading) {
    return Objects.requireNonNull(reading.logits(), "logits were asked for");
  }

  private List<Alternative> likely(float[] logits) {
    var likely = new ArrayList<Alternative>();
    var order = new LikelyFirst(logits);
    double logSum = alternatives == 0 ? 0 : Logits.logSum(logits);
    for (int token = 0; likely.size() < alternatives && token != LikelyFirst.NONE; ) {
      token = order.next();
      if (token != LikelyFirst.NONE) {
        var text = tokenizer.text(TokenIds.of(token));
        likely.add(new Alternative(token, text, Math.min(0, logits[token] - logSum)));
      }
    }
    return likely;
  }
}
