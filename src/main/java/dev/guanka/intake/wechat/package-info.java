/** The door for clients that speak WeChat's audit calls. */
package dev.guanka.intake.wechat;
