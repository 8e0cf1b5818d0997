package org.basir.inference.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The models on the class path, each with a manifest `<id>.json` beside this class.
///
/// A model that names a `base` and an `adapter` is merged of them. The adapter is a resource beside
/// the manifest or, when its name starts with `/`, at that place in any jar or module.
record ShippedModels(ClassLoader loader, Function<ModelId, ModelFolder> store) {

  /// What the manifest says of an adapted model besides.
  private record Making(@Nullable ModelId base, @Nullable String adapter) {}

  /// The models this suite has a manifest for, whether or not their jars are there.
  static final List<ModelId> KNOWN = List.of(ModelId.BGE_SMALL, ModelId.ALL_MINILM);

  private static final String PLACE = "org/basir/inference/model/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Optional<MadeModel> find(ModelId id) {
    var name = PLACE + id + ".json";
    try (var in = loader.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(model(in.readAllBytes(), name));
    } catch (IOException | JacksonException e) {
      throw new ModelRefused("Model " + id + ": its packed manifest can't be read", e);
    }
  }

  private MadeModel model(byte[] json, String name) {
    var manifest = ModelManifest.read(new ByteArrayInputStream(json), name);
    var making = JSON.readValue(json, Making.class);
    if (making.base() == null && making.adapter() == null) {
      return new PackedModel(manifest, loader);
    }
    if (making.base() == null || making.adapter() == null) {
      throw new ModelRefused(name + ": a base needs an adapter, and an adapter a base");
    }
    return adapted(manifest, making.base(), making.adapter());
  }

  private AdaptedModel adapted(ModelManifest manifest, ModelId base, String adapter) {
    return new AdaptedModel(
        manifest, () -> store.apply(base), adapter, () -> bytes(manifest.id(), adapter));
  }

  private byte[] bytes(ModelId id, String adapter) {
    var place = adapter.startsWith("/") ? adapter.substring(1) : PLACE + adapter;
    try (var in = loader.getResourceAsStream(place)) {
      if (in == null) {
        throw new ModelRefused(
            "Model %s: its adapter %s is not on the class path".formatted(id, place));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Model " + id + ": its adapter can't be read", e);
    }
  }
}
