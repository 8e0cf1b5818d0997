package org.basir.ranking.tokens;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.JdbcLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  /// In the database, so that all processes of the service keep to the same limits.
  @Bean
  BudgetLedger ledger(DataSource database) {
    return new JdbcLedger(database, InstantSource.system());
  }
}
