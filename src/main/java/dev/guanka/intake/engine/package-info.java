/** The one door of the engine's REST that is ours: starting a review. */
package dev.guanka.intake.engine;
