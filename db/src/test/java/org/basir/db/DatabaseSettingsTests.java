package org.basir.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTests {

  @Test
  void embedsTheDatabaseInTheUsersHomeUnlessToldOtherwise() {
    var settings = DatabaseSettings.fromEnvironment(Map.of("DB_URL", " "));
    assertThat(settings.url()).isEmpty();
    assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".basir"));
  }

  @Test
  void takesWhatTheEnvironmentSays() {
    var settings =
        DatabaseSettings.fromEnvironment(
            Map.of(
                "DB_URL", "jdbc:postgresql://db/basir",
                "DB_USER", "admin",
                "DB_PASSWORD", "secret",
                "BASIR_HOME", "/data/../basir"));
    assertThat(settings.url()).hasValue("jdbc:postgresql://db/basir");
    assertThat(settings.user()).isEqualTo("admin");
    assertThat(settings.password()).isEqualTo("secret");
    assertThat(settings.home()).isEqualTo(Path.of("/basir"));
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void refusesAnotherKindOfDatabase() {
    assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(Map.of("DB_URL", "jdbc:h2:mem:x")))
        .hasMessageContaining("jdbc:postgresql:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ingest", "a b", "a;drop", "1a", "a\"b"})
  void refusesANameThatIsNoPlainSchemaName(String name) {
    assertThatThrownBy(() -> new Schema(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void derivesDifferentPasswordsForRolesAndAdmins() {
    var ingest = new Schema("ingest");
    assertThat(ServicePassword.of(ingest, "a"))
        .isEqualTo(ServicePassword.of(new Schema("ingest"), "a"))
        .isNotEqualTo(ServicePassword.of(ingest, "b"))
        .isNotEqualTo(ServicePassword.of(new Schema("ranking"), "a"))
        .matches("[0-9a-f]{64}");
    assertThat(ServicePassword.of(ingest, "")).hasSize(64);
  }
}
