/**
 * Reads zips: framing first, on raw bytes; then names and sizes; then one reader for all content.
 */
package dev.guanka.rules.source.zip;
