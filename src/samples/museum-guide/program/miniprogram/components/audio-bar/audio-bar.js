const { duration } = require('../../utils/format');

Component({
  properties: {
    src: String,
    title: String,
  },
  data: { playing: false, at: '00:00', total: '00:00', percent: 0 },
  lifetimes: {
    attached() {
      const manager = wx.getBackgroundAudioManager();
      manager.onPlay(() => this.setData({ playing: true }));
      manager.onPause(() => this.setData({ playing: false }));
      manager.onEnded(() => this.setData({ playing: false, percent: 0 }));
      manager.onTimeUpdate(() => {
        this.setData({
          at: duration(manager.currentTime),
          total: duration(manager.duration),
          percent: (manager.currentTime / manager.duration) * 100,
        });
      });
      this.manager = manager;
    },
    detached() {
      this.manager.stop();
    },
  },
  methods: {
    toggle() {
      if (this.data.playing) {
        this.manager.pause();
        return;
      }
      this.manager.title = this.data.title;
      this.manager.singer = '越州青瓷馆';
      if (this.manager.src !== this.data.src) {
        this.manager.src = this.data.src;
      }
      this.manager.play();
    },
  },
});
