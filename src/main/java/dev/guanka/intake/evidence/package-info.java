/** Evidence over HTTP: taking it in, showing it beside what is demanded. */
package dev.guanka.intake.evidence;
