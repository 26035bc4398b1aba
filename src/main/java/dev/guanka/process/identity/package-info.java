/** Who people are and what they may do, as the engine's identity tables know it. */
package dev.guanka.process.identity;
