package dev.guanka.rules.scan;

/**
 * A lasting AI-generated notice that the scan saw; a toast is none.
 *
 * @param page the registered page that shows it
 * @param capability the capability that the page offers, or null where the page has none
 */
public record LabelPlace(String page, String capability, String file, int line, String excerpt) {}
