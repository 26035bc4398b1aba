/** How much each tenant may ask for, so that none is slowed by another. */
package dev.guanka.intake.limits;
