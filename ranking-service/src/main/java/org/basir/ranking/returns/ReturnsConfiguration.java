package org.basir.ranking.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReturnsConfiguration {

  /// The property names a user's file, which replaces ours.
  @Bean
  SymbolSectors symbolSectors(
      @Value("${basir.symbol-sectors:#{null}}") Optional<Path> file, Taxonomy taxonomy)
      throws IOException {
    return SymbolSectors.load(file, taxonomy);
  }

  /// The property names a user's file, which replaces ours.
  @Bean
  BudgetDates budgetDates(@Value("${basir.budget-dates:#{null}}") Optional<Path> file) {
    return BudgetDates.load(file);
  }
}
