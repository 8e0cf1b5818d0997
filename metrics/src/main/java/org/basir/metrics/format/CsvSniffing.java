package org.basir.metrics.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.basir.metrics.input.MalformedInput;

/// Tells the two kinds of CSV apart by their header.
record CsvSniffing(String source, SectorNames names) {

  LabelFile read(String text) {
    try {
      var records = CsvLabels.records(text);
      var header = CsvHeader.of(source, records.next());
      var cells = cells(header);
      var rows = new CsvLabels(header, cells).rows(records);
      return new LabelFile(source, cells.format(), rows);
    } catch (CsvParseException e) {
      var broken = BrokenCsv.of(e);
      throw new MalformedInput(source, broken.line(), broken.detail());
    }
  }

  private SectorCells cells(CsvHeader header) {
    int sectors = header.columns().indexOf(CsvHeader.SECTORS);
    var oneHot = OneHotCells.of(header, names);
    if (sectors >= 0 && !oneHot.known().isEmpty()) {
      throw header.malformed(
          "both a column 'sectors' and columns named like sectors in " + header.list());
    }
    if (sectors < 0 && oneHot.known().isEmpty()) {
      throw header.malformed(
          "neither a column 'sectors' nor one named like a sector in " + header.list());
    }
    return sectors >= 0 ? new DelimitedCell(sectors, names) : oneHot;
  }
}
