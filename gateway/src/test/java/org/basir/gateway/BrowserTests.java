package org.basir.gateway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page in a browser; skipped where there is no Chromium.
class BrowserTests {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("basir.chromium", "/usr/bin/chromium"));
  private static final Path SHOTS = Path.of(System.getProperty("basir.shots", "target/shots"));

  /// Milliseconds; a loaded machine takes its time.
  private static final int PATIENCE = 120_000;

  private static Playwright playwright;
  private static Browser browser;

  private final Suite suite = Suite.shared();
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      browser.close();
      playwright.close();
    }
  }

  @AfterEach
  void staysQuiet() {
    assertThat(complaints).isEmpty();
  }

  @Test
  void followsAnUploadUntilItsSectorsAreRanked() {
    Pipeline.empty(suite);
    Page page = visit("/", ColorScheme.LIGHT, 1280);
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "budget-speech.txt", "text/plain", "1. Steel.".getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and rank")).click();

    assertThat(page.locator("#upload-progress .count")).containsText("of 120 excerpts classified");
    assertThat(page.locator("#upload-progress .announce")).hasText("Ranked.");
    assertThat(page.locator("#budgets")).containsText("Budget 2027-28");
    shoot(page, "index-light");
    page.getByText("See the ranked sectors").click();

    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Budget 2027-28")))
        .isVisible();
    assertThat(page.locator("tr.sector")).hasCount(81);
  }

  @Test
  void showsTheRankingWhenItIsThereWithoutAReload() {
    Pipeline.empty(suite);
    start();
    Page page = visit("/budgets/" + Pipeline.ID, ColorScheme.LIGHT, 1280);

    assertThat(page.locator("tr.sector")).hasCount(81);
    assertThat(page.locator("#badge")).hasText("Ranked");
    assertThat(page.locator("#chart canvas")).isVisible();
  }

  @Test
  void opensAndClosesThePassagesOfASector() {
    Pipeline.ranked(suite);
    Page page = visit("/budgets/" + Pipeline.ID, ColorScheme.LIGHT, 1280);
    Locator opener =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Agro Chemicals"));

    opener.click();
    assertThat(page.locator("#evidence-2")).containsText("Support for Agro Chemicals");
    assertThat(opener).hasAttribute("aria-expanded", "true");
    shoot(page, "budget-light");

    opener.press("Enter");
    assertThat(page.locator("#evidence-2")).isHidden();
    assertThat(opener).hasAttribute("aria-expanded", "false");
  }

  @Test
  void filtersWhileTyping() {
    Pipeline.ranked(suite);
    Page page = visit("/budgets/" + Pipeline.ID, ColorScheme.DARK, 1280);

    page.getByLabel("Filter sectors").fill("telecom");

    assertThat(page.locator("tr.sector:visible")).hasCount(3);
    assertThat(page.locator("#filter-count")).hasText("3 of 81 sectors");
    page.getByLabel("Filter sectors").fill("");
    assertThat(page.locator("tr.sector:visible")).hasCount(81);
    shoot(page, "budget-dark");
  }

  @Test
  void followsWhatALanguageModelSpends() {
    Pipeline.ranked(suite);
    LanguageModels.play(suite);
    Page page = visit("/", ColorScheme.LIGHT, 1280);
    Locator section = page.locator("#language-models");

    assertThat(section).containsText("Running");
    shoot(page, "models-running");
    assertThat(section).containsText("Complete");
    assertThat(section).containsText("4 of 4");
    assertThat(section).containsText("tiny<b>llama</b>");
    assertThat(Accessibility.complaints(page)).isEmpty();
    shoot(page, "models-light");
    shoot(visit("/language-models", ColorScheme.DARK, 1280), "models-dark");
  }

  @Test
  void goesDownFromATenantsTokensToARequests() {
    LanguageModels.play(suite);
    Page page = visit("/language-models", ColorScheme.LIGHT, 1280);

    page.getByRole(AriaRole.LINK, link("desk")).click();
    page.getByRole(AriaRole.LINK, link(LanguageModels.JOB)).click();

    assertThat(page.locator("main")).containsText("pointwise 7");
    assertThat(Accessibility.complaints(page)).isEmpty();
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void fitsOnAPhone() {
    Pipeline.ranked(suite);
    LanguageModels.play(suite);
    Map.of(
            "index", "/",
            "budget", "/budgets/" + Pipeline.ID,
            "models", "/language-models",
            "tokens", "/token-budgets/desk")
        .forEach(this::fitsOnAPhone);
    shoot(visit("/", ColorScheme.DARK, 1280), "index-dark");
  }

  private void fitsOnAPhone(String name, String path) {
    Page page = visit(path, ColorScheme.LIGHT, 360);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(path)
        .isLessThanOrEqualTo(360);
    shoot(page, name + "-phone");
  }

  @Test
  void saysWhatIsWrongWithAnUpload() {
    Pipeline.empty(suite);
    suite.ingest.problem("POST /api/v1/transcripts", 422, "Not a speech", "The file is empty.");
    Page page = visit("/", ColorScheme.LIGHT, 1280);
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload("a.txt", "text/plain", new byte[0]));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and rank")).click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file is empty.");
    assertThat(complaints).allMatch(line -> line.contains("422"));
    complaints.clear();
  }

  @Test
  void isUsableWithoutSightAndWithoutAMouse() {
    Pipeline.ranked(suite);
    for (String path :
        List.of("/", "/budgets/" + Pipeline.ID, "/budgets/" + Pipeline.ID + "/sectors/2")) {
      Page page = visit(path, ColorScheme.LIGHT, 1280);
      assertThat(Accessibility.complaints(page)).as(path).isEmpty();
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("Skip to the content");
    }
  }

  @Test
  void describesTheApiInTheBrowser() {
    for (FakeService service : List.of(suite.ingest, suite.classifier, suite.ranking)) {
      service.answer(
          "GET /v3/api-docs",
          "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"x\",\"version\":\"1\"},\"paths\":{}}");
    }
    Page page = visit("/swagger-ui", ColorScheme.LIGHT, 1280);

    assertThat(page.getByText("How far each budget has come").first()).isVisible();
    shoot(page, "swagger");
  }

  /// Begins the play without the form.
  private void start() {
    try {
      suite.post("/api/v1/transcripts", "{}");
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private Page visit(String path, ColorScheme colors, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(colors).setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(suite.address(path).toString());
    return page;
  }

  private static void shoot(Page page, String name) {
    page.waitForFunction(
        "!document.querySelector('#chart canvas') || echarts.getInstanceByDom(document.getElementById('chart'))");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
