/** Reads JSON of strangers strictly and writes JSON quickly, without an object mapper's start. */
package dev.guanka.rules.json;
