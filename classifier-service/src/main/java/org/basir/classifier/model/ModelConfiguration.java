package org.basir.classifier.model;

import java.nio.file.Path;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ModelConfiguration {

  @Bean
  ModelStore modelStore(@Value("${basir.home}") Path home) {
    return new ModelStore(home);
  }

  @Bean
  EncoderPool encoderPool(ModelStore store, ClassifierSettings settings) {
    return new EncoderPool(store, EncoderSettings.automatic(), settings.precision());
  }

  @Bean
  ModelFolders modelFolders(
      @Value("${basir.home}") Path home, EncoderPool encoders, Taxonomy taxonomy) {
    return new ModelFolders(home, encoders, taxonomy);
  }
}
