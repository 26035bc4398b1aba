/** The pre-check: a report and nothing else. */
package dev.guanka.intake.checks;
