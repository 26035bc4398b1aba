/** Uploads that a later call hands in. */
package dev.guanka.intake.packages;
