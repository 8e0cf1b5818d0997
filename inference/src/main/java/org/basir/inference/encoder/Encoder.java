package org.basir.inference.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.basir.inference.model.ModelAnalysis;
import org.basir.inference.model.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns texts into vectors. Any number of threads may call it at once.
///
/// The vector of a text depends on that text alone: not on its neighbours in the call, on other
/// callers, or on the number of workers.
///
/// ```java
/// try (var encoder = Encoder.open(store.open(ModelId.BGE_SMALL), EncoderSettings.automatic())) {
///   var vector = encoder.encode(List.of("Customs duty on gold is reduced.")).getFirst().vector();
/// }
/// ```
public final class Encoder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Encoder.class);

  /// Texts tokenized at once: enough of them to find others of equal length.
  private static final int SLICE = 512;

  private final TextTokenizer tokenizer;
  private final Graph graph;
  private final Schedule schedule;
  private final RunQueue queue;
  private final List<Thread> workers;

  private Encoder(TextTokenizer tokenizer, Graph graph, Schedule schedule, RunQueue queue) {
    this.tokenizer = tokenizer;
    this.graph = graph;
    this.schedule = schedule;
    this.queue = queue;
    this.workers =
        IntStream.range(0, schedule.workers())
            .mapToObj(number ->
                Thread.ofPlatform()
                    .name("encoder-" + number)
                    .daemon()
                    .start(new Worker(graph, queue)))
            .toList();
  }

  /// Loads a model; takes about a second.
  ///
  /// @throws org.basir.inference.model.ModelRefused when the folder holds no usable text encoder
  public static Encoder open(ModelFolder folder, EncoderSettings settings) {
    var tokenizer = TextTokenizer.open(folder);
    try {
      var graph = new GraphLoader(folder).load(settings.device());
      var schedule = Schedule.of(graph.device(), settings, graph.analysis().quantised());
      var encoder = new Encoder(tokenizer, graph, schedule, new RunQueue(settings.queuedTokens()));
      LOG.info("Encoder ready: {}", encoder.info());
      return encoder;
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /// The texts' vectors, in the same order.
  ///
  /// @throws EncodingFailed when the model can't be run
  /// @throws CancellationException when the calling thread is interrupted
  /// @throws EncoderClosed when the encoder is or gets closed
  public List<Encoding> encode(List<String> texts) {
    return encode(texts, EncodingListener.SILENT);
  }

  /// As [#encode(List)], followed and perhaps ended by the listener.
  public List<Encoding> encode(List<String> texts, EncodingListener listener) {
    if (texts.isEmpty()) {
      return List.of();
    }
    var call = new Call(texts.size(), listener);
    try {
      feed(call, texts);
      return call.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      call.fail(e);
      throw new CancellationException("Encoding was interrupted");
    }
  }

  public EncoderInfo info() {
    var analysis = graph.analysis();
    return new EncoderInfo(
        analysis.model(),
        graph.device().toString(),
        graph.device().why(),
        schedule.workers(),
        schedule.tokensPerRun(),
        analysis.limit(),
        analysis.width(),
        analysis.quantised(),
        OrtEnvironment.getEnvironment().getVersion());
  }

  public ModelAnalysis analysis() {
    return graph.analysis();
  }

  public Device device() {
    return graph.device();
  }

  /// Ends the runs being worked on, refuses the rest and frees the model.
  @Override
  public void close() {
    for (var run : queue.close()) {
      run.call().fail(new EncoderClosed());
      queue.finished(run);
    }
    workers.forEach(Encoder::join);
    try {
      graph.close();
    } catch (OrtException e) {
      LOG.warn("Model {} could not be freed", graph.analysis().model(), e);
    }
    tokenizer.close();
  }

  private void feed(Call call, List<String> texts) throws InterruptedException {
    var packing = new Packing(schedule);
    for (int start = 0; start < texts.size() && !call.isOver(); start += SLICE) {
      var slice = new ArrayList<Tokens>(SLICE);
      for (var text : texts.subList(start, Math.min(start + SLICE, texts.size()))) {
        slice.add(tokenizer.tokenize(text));
      }
      for (var run : packing.pack(call, start, slice)) {
        queue.put(run);
      }
    }
  }

  private static void join(Thread worker) {
    var interrupted = false;
    while (true) {
      try {
        worker.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
