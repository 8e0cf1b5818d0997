package org.basir.classifier.model;

import java.nio.file.Path;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

  @Bean
  ModelStore modelStore(@Value("${basir.home}") Path home) {
    return new ModelStore(home);
  }

  @Bean
  Encoders encoders(ModelStore store) {
    return new Encoders(store, EncoderSettings.automatic());
  }

  @Bean
  ModelFolders modelFolders(
      @Value("${basir.home}") Path home, Encoders encoders, Taxonomy taxonomy) {
    return new ModelFolders(home, encoders, taxonomy);
  }
}
