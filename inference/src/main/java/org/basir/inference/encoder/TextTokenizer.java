package org.basir.inference.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.model.TokenizerLibrary;

/// Splits texts into a model's tokens.
///
/// A `tokenizer.json` may itself ask to pad or to cut at some length; both are set here instead,
/// from the manifest.
public final class TextTokenizer implements AutoCloseable {

  static {
    TokenizerLibrary.stayOffline();
  }

  private final HuggingFaceTokenizer tokenizer;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  // guarded by lock: native memory must not be freed under a caller
  private boolean closed;

  private TextTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /// The tokenizer of a model, cutting where the model does.
  ///
  /// @throws ModelRefused when the folder's tokenizer can't be read
  public static TextTokenizer open(ModelFolder folder) {
    return open(folder, folder.manifest().maximumTokens());
  }

  /// The tokenizer of a model, cutting texts to a number of tokens, special tokens included.
  ///
  /// @throws ModelRefused when the folder's tokenizer can't be read
  public static TextTokenizer open(ModelFolder folder, int maximumTokens) {
    try {
      return new TextTokenizer(
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(folder.tokenizer())
              .optAddSpecialTokens(true)
              .optPadding(false)
              .optTruncation(true)
              .optMaxLength(maximumTokens)
              .build());
    } catch (IOException | RuntimeException e) {
      throw new ModelRefused(
          "Model %s: %s is no tokenizer: %s"
              .formatted(folder.id(), folder.tokenizer(), e.getMessage()),
          e);
    }
  }

  /// Splits a text; any number of threads may do so at once.
  ///
  /// @throws EncoderClosed when the tokenizer is closed
  public Tokens tokenize(String text) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new EncoderClosed();
      }
      var encoding = tokenizer.encode(text);
      return new Tokens(encoding.getIds(), encoding.exceedMaxLength());
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      tokenizer.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
