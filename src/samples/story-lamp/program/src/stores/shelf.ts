import { defineStore } from 'pinia';
import type { Story } from '@/types/story';

export const useShelf = defineStore('shelf', {
  state: () => ({ stories: [] as Story[] }),
  getters: {
    unread: (state) => state.stories.filter((story) => !story.read).length,
  },
  actions: {
    load() {
      this.stories = uni.getStorageSync('stories') || [];
    },
    put(story: Story) {
      this.stories.unshift(story);
      uni.setStorageSync('stories', this.stories);
    },
    finish(id: string) {
      const story = this.stories.find((one) => one.id === id);
      if (story) story.read = true;
      uni.setStorageSync('stories', this.stories);
    },
  },
});
