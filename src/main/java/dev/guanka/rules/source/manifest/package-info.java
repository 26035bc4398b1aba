/** Finds and reads the manifest of a mini program; trouble in it becomes notes, never an error. */
package dev.guanka.rules.source.manifest;
