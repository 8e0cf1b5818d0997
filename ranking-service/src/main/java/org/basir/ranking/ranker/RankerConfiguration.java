package org.basir.ranking.ranker;

import java.nio.file.Path;
import java.util.Optional;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RankerConfiguration {

  /// The property names a file of parameters, which replaces ours.
  @Bean
  Ranker ranker(@Value("${basir.ranker:#{null}}") Optional<Path> file, Taxonomy taxonomy) {
    return Rankers.load(file, taxonomy);
  }
}
