package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.junit.jupiter.api.Test;

class DoorkeeperTests {

  private static final AllowedHosts INTERNET = AllowedHosts.onTheInternet();

  @Test
  void letsPublicHostsThrough() {
    assertThat(keeper(INTERNET, "93.184.216.34").admit(Endpoint.of("https://api.example"), true))
        .isEqualTo(InetAddress.ofLiteral("93.184.216.34"));
  }

  @Test
  void refusesNamesThatLeadIntoThisNetwork() {
    refused(
        keeper(INTERNET, "10.0.0.7"),
        "https://api.example",
        "api.example (10.0.0.7) is an address of this network, which nobody allowed");
  }

  @Test
  void refusesNamesOfWhichAnyAddressIsPrivate() {
    refused(
        keeper(INTERNET, "93.184.216.34", "127.0.0.1"),
        "https://api.example",
        "api.example (127.0.0.1) is an address of this network, which nobody allowed");
  }

  @Test
  void refusesPrivateAddressesThatNobodyNamed() {
    refused(
        keeper(INTERNET),
        "http://169.254.169.254/latest",
        "169.254.169.254 is an address of this network, which nobody allowed");
  }

  @Test
  void letsNamedPrivateHostsThrough() {
    var endpoint = Endpoint.of("http://llm:8000");

    assertThat(keeper(INTERNET.and("LLM"), "10.0.0.7").admit(endpoint, true)).isNotNull();
    assertThat(keeper(INTERNET.and("10.0.0.7"), "10.0.0.7").admit(endpoint, true)).isNotNull();
    assertThat(keeper(AllowedHosts.only("llm"), "10.0.0.7").admit(endpoint, true)).isNotNull();
  }

  @Test
  void takesAnAddressInNumbersAsNamedButNoName() {
    var numbers = Endpoint.of("http://127.0.0.1:8080");
    var name = Endpoint.of("http://llm:8080");

    assertThat(keeper(INTERNET.andIn(numbers)).admit(numbers, false)).isNotNull();
    refused(
        keeper(INTERNET.andIn(name), "10.0.0.7"),
        "http://llm:8080",
        "llm (10.0.0.7) is an address of this network, which nobody allowed");
  }

  @Test
  void refusesAllOthersWhereOnlySomeAreAllowed() {
    refused(
        keeper(AllowedHosts.only("llm"), "93.184.216.34"),
        "https://api.example",
        "api.example is not among the allowed hosts");
  }

  @Test
  void sendsNoKeyInTheClearOverTheInternet() {
    var keeper = keeper(INTERNET, "93.184.216.34");

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> keeper.admit(Endpoint.of("http://api.example"), true))
        .withMessage("api.example would get the API key unencrypted: use https");
    assertThat(keeper.admit(Endpoint.of("http://api.example"), false)).isNotNull();
  }

  @Test
  void saysThatAHostIsUnknown() {
    var keeper =
        new Doorkeeper(
            INTERNET,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> keeper.admit(Endpoint.of("https://nowhere.example"), false))
        .withMessage("nowhere.example: there is no such host")
        .satisfies(failure -> assertThat(Persistence.isUnpaid(failure)).isTrue());
  }

  private static Doorkeeper keeper(AllowedHosts allowed, String... addresses) {
    List<InetAddress> found = Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
    return new Doorkeeper(allowed, _ -> found);
  }

  private static void refused(Doorkeeper keeper, String endpoint, String message) {
    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> keeper.admit(Endpoint.of(endpoint), false))
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Cause.REFUSED));
  }
}
