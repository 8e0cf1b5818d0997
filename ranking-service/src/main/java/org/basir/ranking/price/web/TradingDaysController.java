package org.basir.ranking.price.web;

import java.time.LocalDate;
import org.basir.ranking.price.PriceSource;
import org.basir.ranking.price.TradingCalendar;
import org.basir.ranking.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the trading days that the prices tell of.
@RestController
@RequestMapping("/api/v1/trading-days")
class TradingDaysController {

  private final TradingCalendar calendar;

  TradingDaysController(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping
  Page<TradingCalendar.TradingDay> days(
      @RequestParam PriceSource source,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "1900-01-01") LocalDate after) {
    var size = Page.size(limit);
    var days = calendar.after(after, source, size + 1);
    return Page.of(days, size, day -> day.date().toString());
  }
}
