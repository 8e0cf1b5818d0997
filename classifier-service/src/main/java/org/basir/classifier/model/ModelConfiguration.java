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
  Encoders encoders(@Value("${basir.home}") Path home) {
    return new Encoders(new ModelStore(home), EncoderSettings.automatic());
  }

  @Bean
  ModelFolders modelFolders(
      @Value("${basir.home}") Path home, Encoders encoders, Taxonomy taxonomy) {
    return new ModelFolders(home, encoders, taxonomy);
  }
}
