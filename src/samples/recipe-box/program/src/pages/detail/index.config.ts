export default definePageConfig({ navigationBarTitleText: '做法' });
