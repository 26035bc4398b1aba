/** Weighs a scan against a declaration and gives the report: subject, category, evidence, label. */
package dev.guanka.rules.category;
