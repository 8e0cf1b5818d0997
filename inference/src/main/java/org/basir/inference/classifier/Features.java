package org.basir.inference.classifier;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.encoder.EncodingListener;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.head.TextFeatures;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.tfidf.TfIdf;

/// How a classifier turns texts into numbers.
public sealed interface Features {

  /// The features of each text, in the same order.
  List<TextFeatures> of(List<String> texts, EncodingListener listener);

  /// Loads what is needed, so that the first text doesn't wait for it.
  void warmUp();

  /// The vectors of a pretrained encoder, which is loaded at the first use.
  ///
  /// @param width numbers per text the head reads; an encoder that gives another number is refused
  record Encoded(ModelId model, int width, Encoders encoders) implements Features {

    @Override
    public List<TextFeatures> of(List<String> texts, EncodingListener listener) {
      return encoder().encode(texts, listener).stream()
          .map(encoding ->
              new TextFeatures(
                  new FeatureVector.Dense(encoding.vector()),
                  encoding.tokens(),
                  encoding.truncated()))
          .toList();
    }

    @Override
    public void warmUp() {
      encoder();
    }

    private Encoder encoder() {
      var encoder = encoders.encoder(model);
      if (encoder.analysis().width() != width) {
        throw new ModelRefused(
            "The head reads %d numbers, its encoder %s gives %d"
                .formatted(width, model, encoder.analysis().width()));
      }
      return encoder;
    }
  }

  /// Weighted terms.
  record Weighed(TfIdf terms) implements Features {

    @Override
    public List<TextFeatures> of(List<String> texts, EncodingListener listener) {
      var features = new ArrayList<TextFeatures>(texts.size());
      for (var text : texts) {
        features.add(terms.features(text));
        listener.encoded(features.size(), texts.size());
      }
      return features;
    }

    @Override
    public void warmUp() {
      // the terms are in memory already
    }
  }
}
