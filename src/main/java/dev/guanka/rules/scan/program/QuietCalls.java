package dev.guanka.rules.scan.program;

import java.util.Set;

/** The functions of the language and of the runtime that ask nobody. */
final class QuietCalls {

  private static final Set<String> NAMES =
      Set.of(
          """
          push unshift pop shift concat map filter forEach slice splice join split indexOf
          lastIndexOf includes find findIndex some every reduce sort reverse trim replace
          replaceAll test match substring substr toLowerCase toUpperCase startsWith endsWith
          padStart charAt parseInt parseFloat Number String Boolean Array isArray keys values
          entries assign stringify parse floor random round ceil min max abs now Date getTime
          getHours getMinutes getSeconds getMonth getDate getDay getFullYear toString toFixed
          toLocaleString toLocaleTimeString toLocaleDateString setTimeout clearTimeout
          setInterval clearInterval Promise resolve reject then catch finally log warn error
          info debug setData showToast hideToast showLoading hideLoading showModal
          showActionSheet navigateTo navigateBack switchTab redirectTo reLaunch
          createSelectorQuery select selectAll boundingClientRect exec pageScrollTo
          getStorageSync setStorageSync removeStorageSync getApp getCurrentPages nextTick
          $nextTick vibrateShort makePhoneCall setClipboardData createInnerAudioContext play
          pause stop previewImage stopPropagation preventDefault has get set add Map Set fill
          from super"""
              .strip()
              .split("\\s+"));

  private QuietCalls() {}

  /** Whether one of them has this name. */
  static boolean hold(String name) {
    return NAMES.contains(name);
  }
}
