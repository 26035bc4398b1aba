"use strict";exports._imports_0="/static/banner.png",exports._imports_1="/static/guide-face.png",exports._imports_2="/static/empty.png";
