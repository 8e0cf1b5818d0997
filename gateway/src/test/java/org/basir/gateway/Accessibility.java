package org.basir.gateway;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/// The basics that a page owes to those who do not see it.
final class Accessibility {

  private static final String SCRIPT =
      """
      () => {
        const found = [];
        const name = (element) => element.outerHTML.slice(0, 120);
        const labelled = (element) => element.labels?.length || element.ariaLabel
          || element.getAttribute('aria-labelledby') || element.textContent.trim();
        document.querySelectorAll('input, select, textarea, button, a[href], progress').forEach(
          (element) => labelled(element) || found.push('no name: ' + name(element)));
        document.querySelectorAll('img:not([alt])').forEach(
          (element) => found.push('no alternative: ' + name(element)));
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => found.push('id twice: ' + id));
        for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby']) {
          document.querySelectorAll(`[${attribute}]`).forEach((element) =>
            element.getAttribute(attribute).split(' ').forEach((id) =>
              document.getElementById(id) || found.push(`${attribute} leads nowhere: ` + name(element))));
        }
        let level = 0;
        document.querySelectorAll('h1, h2, h3, h4').forEach((heading) => {
          const next = Number(heading.tagName[1]);
          if (next > level + 1 && !heading.closest('[hidden]')) found.push('heading skips: ' + name(heading));
          level = next;
        });
        if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
        if (document.querySelectorAll('main').length !== 1) found.push('not one main');
        if (!document.documentElement.lang) found.push('no language');
        document.querySelectorAll('table').forEach((table) =>
          table.querySelector('th[scope=col]') || found.push('no column heads: ' + name(table)));
        const luminance = (color) => {
          const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(Number).map((part) => part / 255)
            .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            if (!/, 0\\)$|transparent/.test(color)) return color;
          }
          return 'rgb(255, 255, 255)';
        };
        document.querySelectorAll('body *').forEach((element) => {
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
          if (!own || !element.checkVisibility()) return;
          const [light, dark] = [luminance(getComputedStyle(element).color), luminance(ground(element))]
            .sort((a, b) => b - a);
          const contrast = (light + 0.05) / (dark + 0.05);
          if (contrast < 4.5) found.push(`contrast ${contrast.toFixed(2)}: ` + name(element));
        });
        return found;
      }
      """;

  private Accessibility() {}

  static List<String> complaints(Page page) {
    return Stream.of(page.evaluate(SCRIPT))
        .flatMap(found -> ((List<?>) found).stream())
        .map(String::valueOf)
        .toList();
  }
}
