/**
 * Writes a report: for clients, for a person at a terminal, for code-scanning tools, for keeping.
 */
package dev.guanka.rules.report;
