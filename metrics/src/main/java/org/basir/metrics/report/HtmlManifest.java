package org.basir.metrics.report;

record HtmlManifest(Manifest manifest) {

  void render(StringBuilder page) {
    page.append("<section>\n<h2>Manifest</h2>\n<dl>\n");
    entry(page, "Created", manifest.createdAt().toString());
    entry(page, "Code", manifest.codeVersion());
    entry(page, "Seed", Long.toString(manifest.seed()));
    manifest.models().forEach(it -> entry(page, "Model", it.id() + ", SHA-256 " + it.sha256()));
    manifest.data().forEach(it -> entry(page, "Data", data(it)));
    manifest.parameters().forEach((name, value) -> entry(page, name, value));
    page.append("</dl>\n</section>\n");
  }

  private static void entry(StringBuilder page, String name, String value) {
    page.append(Html.element("dt", name)).append(Html.element("dd", value));
  }

  private static String data(DataFile file) {
    return "%s, %d bytes, SHA-256 %s".formatted(file.name(), file.bytes(), file.sha256());
  }
}
